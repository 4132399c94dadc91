package io.glidepath.rulebook;

import io.glidepath.suggestion.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fields that customers are asked for are called; others are their own words. */
final class FieldNames {
  private static final Map<String, Text> NAMES = new HashMap<>();

  static {
    name("account-number", "numéro de compte", "número de cuenta");
    name("address", "adresse", "dirección");
    name("card-number", "numéro de carte", "número de tarjeta");
    name("contract-number", "numéro de contrat", "número de contrato");
    name("customer-number", "numéro de client", "número de cliente");
    name("date-of-birth", "date de naissance", "fecha de nacimiento");
    name("email", "adresse e-mail", "correo electrónico");
    name("full-name", "nom complet", "nombre completo");
    name("name", "nom", "nombre");
    name("order-number", "numéro de commande", "número de pedido");
    name("password", "mot de passe", "contraseña");
    name("phone-number", "numéro de téléphone", "número de teléfono");
    name("pin", "code PIN", "PIN");
    name("postcode", "code postal", "código postal");
    name("security-answer", "réponse secrète", "respuesta de seguridad");
  }

  private FieldNames() {}

  private static void name(String field, String french, String spanish) {
    String english = field.equals("pin") ? "PIN" : field.replace('-', ' ');
    NAMES.put(field, new Text(Map.of("en", english, "fr", french, "es", spanish)));
  }

  /** The fields that have a name in every language. */
  static List<String> all() {
    return NAMES.keySet().stream().sorted().toList();
  }

  static String in(String language, @Nullable String field) {
    if (field == null) {
      return "";
    }
    Text name = NAMES.get(field);
    return name == null ? field.replace('-', ' ') : name.in(language);
  }
}
