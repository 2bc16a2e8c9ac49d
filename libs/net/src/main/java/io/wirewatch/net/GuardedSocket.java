package io.wirewatch.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * The last line of defence: a socket that asks the policy about the address it is told to connect
 * to, whatever resolver, literal or route brought it there.
 */
final class GuardedSocket extends Socket {

  private final AddressPolicy policy;

  GuardedSocket(AddressPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
    if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
      throw new RefusedAddressException(endpoint.toString(), "its address is not known");
    }
    if (policy.judge(target.getAddress()) instanceof Verdict.Refused refused) {
      throw new RefusedAddressException(target.getHostString(), refused.reason());
    }
    super.connect(endpoint, timeoutMillis);
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }
}
