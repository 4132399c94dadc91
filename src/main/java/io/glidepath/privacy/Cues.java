package io.glidepath.privacy;

import java.util.List;
import java.util.Set;

/** The words that say what the digits beside them are, in English, French and Spanish. */
final class Cues {
  private static final int CARD_REACH = 8;

  private static final Set<String> CARD =
      words(
          "card cards visa mastercard amex american discover maestro debit credit carte cartes"
              + " bancaire cb tarjeta tarjetas debito credito");
  private static final Set<String> OTHER =
      words(
          "order orders invoice tracking reference ref ticket case booking reservation account"
              + " commande facture suivi dossier colis compte pedido factura seguimiento referencia"
              + " expediente cuenta serial serie imei parcel loyalty fidelite fidelidad gift cadeau"
              + " regalo ending finissant terminada last derniers ultimos");
  private static final Set<String> MONEY =
      words(
          "€ $ £ euro euros dollar dollars pound pounds peso pesos usd eur gbp mxn cop cents"
              + " centimes centimos bucks quid");
  private static final Set<String> PHONE =
      words(
          "phone phones mobile cell telephone telefono movil celular portable tel number numero"
              + " call ring text sms whatsapp appelez rappelez joindre llamame llame llamar fax");
  private static final List<String[]> CODE =
      List.of(
          phrase("cvv"),
          phrase("cvv 2"),
          phrase("cvc"),
          phrase("cvc 2"),
          phrase("c v v"),
          phrase("c v c"),
          phrase("csc"),
          phrase("security code"),
          phrase("security number"),
          phrase("verification code"),
          phrase("card code"),
          phrase("on the back"),
          phrase("back of the card"),
          phrase("back of your card"),
          phrase("cryptogramme"),
          phrase("code de securite"),
          phrase("code de verification"),
          phrase("au dos"),
          phrase("au verso"),
          phrase("dos de la carte"),
          phrase("codigo de seguridad"),
          phrase("codigo de verificacion"),
          phrase("reverso"),
          phrase("parte de atras"),
          phrase("parte trasera"));

  private Cues() {}

  /** Whether a card is spoken of shortly before a token, and nothing else since. */
  static boolean isOfCard(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - CARD_REACH); i--) {
      if (OTHER.contains(tokens.get(i).text())) {
        return false;
      }
      if (CARD.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether other numbers than cards are spoken of shortly before a token. */
  static boolean isOfOther(List<Token> tokens, int at) {
    return any(OTHER, tokens, Math.max(0, at - CARD_REACH), at);
  }

  /** Whether another number than a card is spoken of. */
  static boolean isOther(List<Token> tokens) {
    return any(OTHER, tokens, 0, tokens.size());
  }

  /** Whether a run is money, a date, or another number than a card's. */
  static boolean isOtherThing(List<Token> tokens, DigitRun run) {
    return isMoney(tokens, run.from(), run.to())
        || isOfOther(tokens, run.from())
        || run.isDate(tokens);
  }

  static boolean isOfPhone(List<Token> tokens, int at) {
    return any(PHONE, tokens, Math.max(0, at - CARD_REACH), at);
  }

  static boolean mentionsCard(List<Token> tokens) {
    return any(CARD, tokens, 0, tokens.size());
  }

  /** Whether an amount of money stands from one token to before another. */
  static boolean isMoney(List<Token> tokens, int from, int to) {
    return (from > 0 && MONEY.contains(tokens.get(from - 1).text()))
        || (to < tokens.size() && MONEY.contains(tokens.get(to).text()));
  }

  /** How many tokens long the mention of a security code is that begins here; 0 if none does. */
  static int codeAt(List<Token> tokens, int at) {
    int longest = 0;
    for (String[] phrase : CODE) {
      if (phrase.length > longest && isAt(phrase, tokens, at)) {
        longest = phrase.length;
      }
    }
    return longest;
  }

  static boolean mentionsCode(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (codeAt(tokens, at) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String[] phrase, List<Token> tokens, int at) {
    if (at + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!phrase[i].equals(tokens.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(Set<String> words, List<Token> tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.contains(tokens.get(at).text())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static String[] phrase(String words) {
    return words.split(" ");
  }
}
