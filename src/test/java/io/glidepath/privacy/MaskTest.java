package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  private final Mask mask = new Mask();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, my name is john smith and I called 3 times. | Hello, my name is ••• and I called ••• times.",
        "Bonjour, je m'appelle Marie Dupont. | Bonjour, je m'appelle •••.",
        "Me llamo José García y tengo un problema | Me llamo ••• y tengo un problema",
        "This is john smith calling about it. | This is ••• calling about it.",
        "This is the third time I call. | This is the third time I call.",
        "I asked Martha for it. She said no. | I asked ••• for it. She said no.",
        "I live at 12 Baker Street in London | I live at ••• in •••",
        "J'habite 4 rue de la Paix, à Lyon | J'habite •••, à •••",
        "Order 12-345 of 30 euros, [card] | Order ••• of ••• euros, [card]",
        "It broke. The router is dead, I'm sure. | It broke. The router is dead, I'm sure.",
      })
  void digitsAndNamesAreHidden(String said, String shown) {
    assertThat(mask.apply(said)).isEqualTo(shown);
  }
}
