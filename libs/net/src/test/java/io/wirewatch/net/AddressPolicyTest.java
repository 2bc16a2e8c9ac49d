package io.wirewatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, PUBLIC",
    "1.1.1.1, PUBLIC",
    "2606:4700::1111, PUBLIC",
    "2a00:1450:4001:81b::200e, PUBLIC",
    "0.0.0.0, UNSPECIFIED",
    "0.1.2.3, UNSPECIFIED",
    "::, UNSPECIFIED",
    "127.0.0.1, LOOPBACK",
    "127.255.255.254, LOOPBACK",
    "::1, LOOPBACK",
    "10.0.0.1, PRIVATE",
    "10.255.255.255, PRIVATE",
    "11.0.0.0, PUBLIC",
    "172.15.255.255, PUBLIC",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.168.1.1, PRIVATE",
    "192.169.0.0, PUBLIC",
    "100.64.0.1, CGNAT",
    "100.127.255.255, CGNAT",
    "100.128.0.0, PUBLIC",
    "169.254.1.1, LINK_LOCAL",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "169.254.169.254, METADATA",
    "169.254.170.2, METADATA",
    "100.100.100.200, METADATA",
    "fd00:ec2::254, METADATA",
    "fd12:3456::1, UNIQUE_LOCAL",
    "fc00::1, UNIQUE_LOCAL",
    "fec0::1, SITE_LOCAL",
    "192.0.0.8, PROTOCOL_ASSIGNMENT",
    "192.88.99.1, PROTOCOL_ASSIGNMENT",
    "198.18.0.1, BENCHMARKING",
    "198.19.255.255, BENCHMARKING",
    "2001:2::1, BENCHMARKING",
    "192.0.2.1, DOCUMENTATION",
    "198.51.100.7, DOCUMENTATION",
    "203.0.113.9, DOCUMENTATION",
    "2001:db8::1, DOCUMENTATION",
    "3fff::1, DOCUMENTATION",
    "224.0.0.1, MULTICAST",
    "239.255.255.250, MULTICAST",
    "ff02::1, MULTICAST",
    "240.0.0.1, RESERVED",
    "255.255.255.255, BROADCAST",
    "::ffff:127.0.0.1, V4_MAPPED",
    "::ffff:8.8.8.8, V4_MAPPED",
    "::ffff:0:10.0.0.1, V4_TRANSLATED",
    "::10.0.0.1, V4_COMPATIBLE",
    "64:ff9b::10.0.0.1, NAT64",
    "64:ff9b::808:808, NAT64",
    "64:ff9b:1::a00:1, NAT64",
    "2001:0:4136:e378::1, TEREDO",
    "2001:20::1, ORCHID",
    "2002:7f00:1::1, SIX_TO_FOUR",
    "2002:a00:1::1, SIX_TO_FOUR",
    "100::1, DISCARD",
    "5f00::1, SEGMENT_ROUTING",
    "4000::1, UNALLOCATED",
  })
  void namesTheUseOfAnAddress(String address, AddressKind kind) {
    assertThat(AddressKind.of(IpLiteral.bytes(address))).isEqualTo(kind);
  }

  @Test
  void foldsMappedAddressesAsThePlatformDoesAndStillRefusesThem() throws Exception {
    InetAddress mapped = InetAddress.getByName("::ffff:10.0.0.1");

    Verdict verdict = AddressPolicy.publicOnly().judge(mapped);

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(verdict.reason()).isEqualTo("10.0.0.1 is private network, which is not allowed");
  }

  @Test
  void allowsWhatTheOperatorListsAndNothingBeside() throws Exception {
    AddressPolicy policy = AddressPolicy.publicAnd(List.of("loopback", " 10.20.0.0/16 ", ""));

    assertThat(policy.judge(InetAddress.getByName("127.0.0.1")))
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(policy.judge(InetAddress.getByName("::1"))).isInstanceOf(Verdict.Allowed.class);
    assertThat(policy.judge(InetAddress.getByName("10.20.3.4")))
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(policy.judge(InetAddress.getByName("10.21.0.1")))
        .isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0/8", "intranet", "10.0.0.0/x", "fd00::/129", "010.0.0.0/8"})
  void refusesRangesThatCannotBeRead(String range) {
    assertThatThrownBy(() -> AddressPolicy.publicAnd(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyAddressHasExactlyOneKindAndOnlyPublicOnesPass(@ForAll @Size(16) byte[] address)
      throws Exception {
    AddressKind kind = AddressKind.of(address);

    Verdict verdict = AddressPolicy.publicOnly().judge(InetAddress.getByAddress(address));

    if (kind != AddressKind.V4_MAPPED) {
      assertThat(verdict instanceof Verdict.Allowed).isEqualTo(kind == AddressKind.PUBLIC);
    }
  }

  @Property
  void theJdkAndWeAgreeOnLocalAddresses(@ForAll @Size(4) byte[] address) throws Exception {
    InetAddress inet = InetAddress.getByAddress(address);

    Verdict verdict = AddressPolicy.publicOnly().judge(inet);

    if (inet.isSiteLocalAddress()
        || inet.isLoopbackAddress()
        || inet.isLinkLocalAddress()
        || inet.isMulticastAddress()
        || inet.isAnyLocalAddress()) {
      assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    }
  }
}
