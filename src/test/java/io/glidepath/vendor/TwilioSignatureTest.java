package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.vendor.signature.TwilioSignature;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Held to the values that Twilio publishes for its own libraries, with the token 12345. */
class TwilioSignatureTest {
  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String FORM =
      "Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212&Caller=%2B14158675309"
          + "&From=%2B14158675309";
  private static final String SIGNED = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
  private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";
  private static final String HASH =
      "bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

  private final Signature twilio = new TwilioSignature(List.of("54321", "12345"), null);

  @Test
  void aFormIsBelievedAsItWasSignedAndNoOther() {
    assertThat(twilio.doubt(form(URL, FORM, SIGNED))).isEmpty();
    assertThat(twilio.doubt(form(URL, FORM + "&x=1", SIGNED))).isPresent();
    assertThat(twilio.doubt(form(URL + "&x=1", FORM, SIGNED))).isPresent();
    assertThat(twilio.doubt(form(URL, FORM, "NOT" + SIGNED))).isPresent();
    assertThat(twilio.doubt(form(URL, FORM, "")))
        .hasValueSatisfying(why -> assertThat(why).contains("no header x-twilio-signature"));
    Signature others = new TwilioSignature(List.of("54321"), null);
    assertThat(others.doubt(form(URL, FORM, SIGNED)))
        .hasValueSatisfying(
            why -> assertThat(why).contains("https://mycompany.com/myapp.php").contains("url"));
  }

  @Test
  void anAddressIsSignedWithOrWithoutItsPort() {
    for (Map.Entry<String, String> each :
        Map.of(
                URL.replace(".com", ".com:1234"),
                SIGNED,
                URL.replace(".com", ".com:1234").replace("https", "http"),
                "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
                URL,
                "kvajT1Ptam85bY51eRf/AJRuM3w=",
                URL.replace("https", "http"),
                "0ZXoZLH/DfblKGATFgpif+LLRf4=")
            .entrySet()) {
      assertThat(twilio.doubt(form(each.getKey(), FORM, each.getValue())))
          .as(each.getKey())
          .isEmpty();
    }
  }

  @Test
  void aBodyThatIsNoFormIsSignedByItsHashInTheAddress() {
    String address = URL + "&" + HASH;
    assertThat(twilio.doubt(json(address, JSON, "a9nBmqA0ju/hNViExpshrM61xv4="))).isEmpty();
    String alone = "https://mycompany.com/myapp.php?" + HASH;
    assertThat(twilio.doubt(json(alone, JSON, "y77kIzt2vzLz71DgmJGsen2scGs="))).isEmpty();
    assertThat(twilio.doubt(json(address, JSON + " ", "a9nBmqA0ju/hNViExpshrM61xv4="))).isPresent();
    assertThat(twilio.doubt(json(URL, JSON, SIGNED))).isPresent();
  }

  @Test
  void behindAProxyItIsTheAddressThatTwilioWasGiven() {
    Delivery inside = form("http://10.0.0.7:8484/v1/posts/flex?foo=1&bar=2", FORM, SIGNED);
    assertThat(twilio.doubt(inside)).isPresent();
    Signature told = new TwilioSignature(List.of("12345"), "https://mycompany.com/myapp.php?foo=1");
    assertThat(told.doubt(inside)).isEmpty();
  }

  @Test
  void aSharedKeySignsWithTheAlgorithmThatItsHeaderNames() {
    Signature shared = new TwilioSignature(List.of("a-shared-key"), null);
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    headers.put("X-Twilio-Signature", "v6e/8kO8KqIgxBa4JXKkQzMb8qBNbN+rElzNqP2AII8=");
    headers.put("X-Twilio-Webhooks-Signature-Settings", "key=SK1,algorithm=HMAC_SHA256");
    assertThat(shared.doubt(delivery(URL, headers, FORM))).isEmpty();
    headers.put("X-Twilio-Webhooks-Signature-Settings", "key=SK1,algorithm=NONE");
    assertThat(shared.doubt(delivery(URL, headers, FORM)))
        .hasValueSatisfying(why -> assertThat(why).contains("algorithm that is not known"));
    headers.remove("X-Twilio-Webhooks-Signature-Settings");
    assertThat(shared.doubt(delivery(URL, headers, FORM))).isPresent();
  }

  private static Delivery form(String url, String body, String signature) {
    return delivery(
        url,
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded", "X-Twilio-Signature", signature),
        body);
  }

  private static Delivery json(String url, String body, String signature) {
    return delivery(
        url, Map.of("Content-Type", "application/json", "X-Twilio-Signature", signature), body);
  }

  private static Delivery delivery(String url, Map<String, String> headers, String body) {
    return new Delivery(url, headers, body.getBytes(StandardCharsets.UTF_8), Samples.NOW);
  }
}
