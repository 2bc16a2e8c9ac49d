package io.wirewatch.net;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connection pool of {@link GuardedHttpClient}: every socket it opens is a {@link
 * GuardedSocket}.
 */
final class GuardedConnections extends PoolingHttpClientConnectionManagerBuilder {

  /** Ends a response whose headers have no end: the library's own limits are infinite. */
  private static final Http1Config BOUNDED_HEADERS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16 * 1024).build();

  private final AddressPolicy policy;

  private GuardedConnections(AddressPolicy policy) {
    this.policy = policy;
  }

  static PoolingHttpClientConnectionManager pool(
      AddressPolicy policy, ClientSettings settings, DnsResolver resolver) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    ConnectionConfig connections =
        ConnectionConfig.custom()
            .setConnectTimeout(connect)
            .setSocketTimeout(Timeout.of(settings.socketTimeout()))
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
            .build();
    TlsConfig tls =
        TlsConfig.custom()
            .setHandshakeTimeout(connect)
            .setSupportedProtocols(TLS.V_1_2, TLS.V_1_3)
            .build();
    // LAX: a lock per host instead of one for all; the number of hosts in flight is bounded by the
    // callers.
    return new GuardedConnections(policy)
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnPerRoute(settings.connectionsPerHost())
        .setDefaultConnectionConfig(connections)
        .setDefaultTlsConfig(tls)
        .setTlsSocketStrategy(strict(settings))
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(BOUNDED_HEADERS).build())
        .build();
  }

  private static TlsSocketStrategy strict(ClientSettings settings) {
    return settings.tls() == null
        ? DefaultClientTlsStrategy.createDefault()
        : new DefaultClientTlsStrategy(settings.tls());
  }

  @Override
  protected HttpClientConnectionOperator createConnectionOperator(
      SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
    return new DefaultHttpClientConnectionOperator(
        proxy -> new GuardedSocket(policy),
        ports,
        resolver,
        RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
  }
}
