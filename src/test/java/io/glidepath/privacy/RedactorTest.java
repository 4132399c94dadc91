package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My card is 4111 1111 1111 1111, thanks. | My card is [card], thanks.",
        "4111-1111-1111-1111 | [card]",
        "4111.1111.1111.1111 | [card]",
        "It is ４１１１ １１１１ １１１１ １１１１ | It is [card]",
        "٤١١١١١١١١١١١١١١١ | [card]",
        "Amex 3782 822463 10005 please | Amex [card] please",
        "two 4111 1111 1111 1111 of them | two [card] of them",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 | [card]",
        "four one one one, one one one one, uh, one one one one and then one one one one | [card]",
        "double four one two one five four double oh double oh double oh double oh one | double four"
            + " one two one five four double oh double oh double oh double oh one",
        "double four four four, triple three three, triple two two, triple one one | [card]",
        "it's forty-one eleven eleven eleven eleven eleven eleven eleven | it's [card]",
        "quatre mille cent onze mille cent onze mille cent onze mille cent onze ! | [card] !",
        "quarante et un onze onze onze onze euh onze onze onze | [card]",
        "cuarenta y uno once once once eh once once y luego once once | [card]",
        "cuatro mil ciento once mil ciento once mil ciento once mil ciento once | [card]",
        "four 111 1111 one one one one 1111 | [card]",
        "4539/1488/0343/6467, expires 12/2027 | [card], expires 12/2027",
        "it's 4539 1488, let me see, 0343 6467 | it's [card]",
        "3797 perdón 3473 4380 188 | [card]",
        "it's 4539 one moment 1488 0343 6467 | it's [card]",
        "it's 4539 1489, no, 1488 0343 6467 | it's [card]",
        "41111111111111OO11 and 6O11OOOOOOOOOOO4 | 41111111111111OO11 and [card]",
      })
  void cardsAreTakenOut(String said, String kept) {
    assertThat(Redactor.redact(said, true).text()).isEqualTo(kept);
  }

  @Test
  void hiddenCharactersAndLineEndsHideNothing() {
    assertThat(Redactor.redact("4111\u200b1111\u20601111\ufeff1111", true).text())
        .isEqualTo("[card]");
    assertThat(Redactor.redact("4111\n1111\r\n1111\u00a01111", true).text()).isEqualTo("[card]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My order is 4929123412341234, please.",
        "Order 1234-5678-9012-3456 of 12/03/2026",
        "I paid 1,299.00 euros on 12 March 2026 and 450,000 pesos",
        "The order number is 602-7781234",
        "My card expires on 30/06/2027, or 25/12/2026?",
        "From order 4539 1488 to order 0343 6467",
        "The box says 4539 1488 1343 sorry 6467",
        "It was 45.39 euros and 14880343646.7 pesos",
        "Tracking 00340434161094042557",
        "The last four digits of my card are 4242",
        "I called three times, for two hours, on the first of May",
        "Je vous ai appelé quatre fois en deux mille vingt-cinq",
        "Mi pedido es el 12345678 de 30 euros",
        "Look at this dot",
        "We are at home. Com on",
      })
  void otherNumbersStay(String said) {
    assertThat(Redactor.redact(said, true).text()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the CVV is 123 | the CVV is [cvv]",
        "security code: one two three | security code: [cvv]",
        "le cryptogramme, c'est le 7 8 9 | le cryptogramme, c'est le [cvv]",
        "el código de seguridad es uno dos tres | el código de seguridad es [cvv]",
        "4111 1111 1111 1111 12/27 123 | [card] 12/27 [cvv]",
        "123 is the security code | [cvv] is the security code",
      })
  void securityCodesAreTakenOut(String said, String kept) {
    assertThat(Redactor.redact(said, true).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to john.smith+x@mail.example.com. Thanks | write to [e-mail]. Thanks",
        "it's john dot smith at example dot com | it's [e-mail]",
        "c'est marie tiret dupont arobase exemple point fr | c'est [e-mail]",
        "es juan punto perez arroba ejemplo punto com punto mx | es [e-mail]",
        "j o h n at example dot co dot uk | [e-mail]",
        "call +33 6 12 34 56 78 please | call [phone] please",
        "au 06 12 34 56 78 | au [phone]",
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit | [phone]",
        "(202) 456-1111 | [phone]",
        "my mobile is 612 345 678 | my mobile is [phone]",
        "FR76 3000 6000 0112 3456 7890 189 | [iban]",
        "mi IBAN es ES9121000418450200051332 | mi IBAN es [iban]",
        "GB82 WEST 1234 5698 7654 32 is it | [iban] is it",
        "e s nine one two one zero zero oh four one eight four five oh two oh oh oh five one three"
            + " three two | [iban]",
      })
  void addressesAndAccountsAreTakenOut(String said, String kept) {
    assertThat(Redactor.redact(said, true).text()).isEqualTo(kept);
  }

  @Test
  void whileItGrowsAllLongerNumbersGo() {
    assertThat(Redactor.redact("my card is 4111 11", false).text())
        .isEqualTo("my card is [card\u2026]");
    assertThat(Redactor.redact("order 12345 for 30 euros", false).text())
        .isEqualTo("order [number] for 30 euros");
    assertThat(Redactor.redact("the cvv is 1", false).text()).isEqualTo("the cvv is [cvv]");
  }

  @Test
  void whatWasTakenOutStaysAsItIs() {
    String kept = "My card is [card], code [cvv], mail [e-mail], phone [phone], [iban] 12";
    assertThat(Redactor.redact(kept, true).text()).isEqualTo(kept);
  }

  @Test
  void itSaysWhatKindsItFound() {
    assertThat(Redactor.redact("4111111111111111 or a@b.com", true).kinds())
        .containsExactlyInAnyOrder(Kind.CARD, Kind.MAIL);
  }
}
