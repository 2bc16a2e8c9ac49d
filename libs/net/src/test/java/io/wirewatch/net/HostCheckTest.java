package io.wirewatch.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://example.org/x | must start with https",
        "example.org/hook | must start with https",
        "https:///hook | no valid host",
        "https://user:pw@example.org/ | user name or password",
        "https://a@b@example.org/ | user name or password",
        "https://exa mple.org/ | not a URL",
        "http://127.0.0.1/ | loopback",
        "http://127.1/ | four decimal octets",
        "http://2130706433/ | four decimal octets",
        "http://017700000001/ | four decimal octets",
        "http://0177.0.0.1/ | four decimal octets",
        "http://0x7f000001/ | four decimal octets",
        "http://0x7f.0.0.1/ | four decimal octets",
        "http://127.0.0.1./ | four decimal octets",
        "http://999.1.2.3/ | four decimal octets",
        "http://[::1]/ | loopback",
        "http://[::ffff:127.0.0.1]/ | IPv4-mapped",
        "http://[::ffff:7f00:1]/ | IPv4-mapped",
        "http://[64:ff9b::7f00:1]/ | NAT64",
        "http://[2002:7f00:1::]/ | 6to4",
        "http://[fe80::1]/ | link-local",
        "http://169.254.169.254/latest/meta-data | cloud metadata",
        "http://10.1.2.3:8080/ | private network",
        "http://１２７.０.０.１/ | no valid host",
        "http://%31%32%37.0.0.1/ | no valid host",
      })
  void tellsWhyAUrlIsRefused(String url, String reason) {
    HostCheck.Outcome outcome = HostCheck.check(url, AddressPolicy.publicOnly());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            HostCheck.Outcome.Rejected.class, no -> assertThat(no.reason()).contains(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/hook",
        "http://my_host.example.org:8080/a?b=c",
        "https://1.1.1.1/",
        "https://[2606:4700::1111]/",
        "https://xn--bcher-kva.example/",
        "https://3com.example/",
        "https://cafe.beef/",
      })
  void acceptsPublicUrls(String url) {
    assertThat(HostCheck.check(url, AddressPolicy.publicOnly()))
        .isInstanceOf(HostCheck.Outcome.Accepted.class);
  }

  @Test
  void acceptsLoopbackWhereItIsAllowed() {
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("loopback"));

    assertThat(HostCheck.check("http://127.0.0.1:9000/", policy))
        .isInstanceOf(HostCheck.Outcome.Accepted.class);
  }
}
