package io.wirewatch.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host for the connection about to be made and hands on only the addresses that the
 * policy allows. The client connects to what is returned here without asking again, so an answer
 * that changes between check and use (DNS rebinding) gains nothing. Every hop and every new
 * connection passes here again.
 */
public final class PinnedDnsResolver implements DnsResolver {

  private final AddressPolicy policy;
  private final NameLookup lookup;

  /** Creates a resolver that asks {@code lookup} and keeps what {@code policy} allows. */
  public PinnedDnsResolver(AddressPolicy policy, NameLookup lookup) {
    this.policy = policy;
    this.lookup = lookup;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedAddressException if the host is a number in an ambiguous form, or none of its
   *     addresses is allowed
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    String refusal = "it has no address";
    for (InetAddress address : addressesOf(host)) {
      Verdict verdict = policy.judge(address);
      switch (verdict) {
        case Verdict.Allowed ok -> allowed.add(ok.address());
        case Verdict.Refused no -> refusal = no.reason();
      }
    }
    if (allowed.isEmpty()) {
      throw new RefusedAddressException(host, refusal);
    }
    return allowed.toArray(new InetAddress[0]);
  }

  /** Returns the host as it is: a reverse look-up would be a second, unchecked question. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] addressesOf(String host) throws UnknownHostException {
    String bare = HostCheck.unbracketed(host);
    byte[] literal = IpLiteral.bytes(bare);
    if (literal != null) {
      if (AddressKind.of(literal) == AddressKind.V4_MAPPED) {
        throw new RefusedAddressException(
            host, "it is an " + AddressKind.V4_MAPPED.label() + " address");
      }
      return new InetAddress[] {InetAddress.getByAddress(literal)};
    }
    if (bare.indexOf(':') >= 0 || IpLiteral.looksNumeric(bare)) {
      throw new RefusedAddressException(host, HostCheck.AMBIGUOUS);
    }
    return lookup.addressesOf(bare);
  }
}
