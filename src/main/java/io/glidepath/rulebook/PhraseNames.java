package io.glidepath.rulebook;

import io.glidepath.suggestion.Text;
import java.util.HashMap;
import java.util.Map;

/** Phrases of the catalogue as a typical wording in quotes; others are their own words. */
final class PhraseNames {
  private static final Map<String, Text> NAMES = new HashMap<>();

  static {
    name("acknowledgement", "I see how annoying that is", "je comprends", "le entiendo");
    name("advocacy", "I'll take care of it", "je m'en occupe", "yo me encargo");
    name("already-told", "I already told you", "je vous l'ai déjà dit", "ya se lo he dicho");
    name("annoyed", "this is annoying", "c'est agaçant", "esto es un fastidio");
    name("anything-else", "is there anything else?", "autre chose ?", "¿algo más?");
    name("apology", "sorry", "désolé", "lo siento");
    name("call-back-request", "call us back", "rappelez-nous", "vuelva a llamar");
    name("cannot", "I can't", "je ne peux pas", "no puedo");
    name("closing", "goodbye", "au revoir", "adiós");
    name("complaint", "that is not acceptable", "c'est inadmissible", "es inaceptable");
    name("confusion", "I don't understand", "je ne comprends pas", "no entiendo");
    name("go-elsewhere", "you need to ask them", "adressez-vous à eux", "diríjase a ellos");
    name("have-to", "you have to", "vous devez", "tiene que");
    name("hold-notice", "please hold", "ne quittez pas", "no cuelgue");
    name("lacks-it", "I don't have it", "je ne l'ai pas", "no lo tengo");
    name("leaving", "I have to go", "je dois y aller", "tengo que irme");
    name("no-answer", "I don't know", "je ne sais pas", "no lo sé");
    name("option-offered", "what I can do is…", "ce que je peux faire…", "lo que sí puedo…");
    name("policy", "our policy", "notre règlement", "nuestra política");
    name("repeat-contact", "I called before", "j'ai déjà appelé", "ya llamé antes");
    name("small-talk", "how are you today?", "comment allez-vous ?", "¿cómo está hoy?");
    name("stay-on-line", "stay on the line", "restez en ligne", "no se retire");
    name(
        "survey-elsewhere", "you'll get a survey", "vous recevrez un sondage", "recibirá encuesta");
    name("survey-request", "rate me, please", "notez-moi", "valóreme, por favor");
    name("thanks", "thank you", "merci", "gracias");
    name("transfer-notice", "I'll put you through", "je vous passe", "le paso con");
    name("uncertainty", "I'm not sure", "je ne suis pas sûr", "no estoy seguro");
  }

  private PhraseNames() {}

  private static void name(String phrase, String english, String french, String spanish) {
    NAMES.put(
        phrase,
        new Text(
            Map.of(
                "en", "“" + english + "”",
                "fr", "« " + french + " »",
                "es", "«" + spanish + "»")));
  }

  static String in(String language, String phrase) {
    Text name = NAMES.get(phrase);
    return name == null ? Values.plain(phrase) : name.in(language);
  }
}
