package io.wirewatch.net;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTP server on every local address that counts each connection it accepts. */
final class CountingServer implements AutoCloseable {

  private final ServerSocket listener;
  private final String scheme;
  private final Queue<String> localAddresses = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String lastRequest = "";

  private CountingServer(ServerSocket listener, String scheme) {
    this.listener = listener;
    this.scheme = scheme;
    Thread.ofVirtual().start(this::accept);
  }

  static CountingServer plain() throws IOException {
    return new CountingServer(new ServerSocket(0), "http");
  }

  static CountingServer selfSigned() throws Exception {
    Path store = Files.createTempDirectory("tls").resolve("self-signed.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-alias",
            "a",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            "changeit",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1")
        .redirectErrorStream(true)
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = new FileInputStream(store.toFile())) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new CountingServer(context.getServerSocketFactory().createServerSocket(0), "https");
  }

  int port() {
    return listener.getLocalPort();
  }

  String url(String path) {
    return scheme + "://127.0.0.1:" + port() + path;
  }

  int connections() {
    return localAddresses.size();
  }

  List<String> localAddresses() {
    return List.copyOf(localAddresses);
  }

  int requests() {
    return requests.get();
  }

  String lastRequest() {
    return lastRequest;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        localAddresses.add(socket.getLocalAddress().getHostAddress());
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (String head = readHead(in); !head.isEmpty(); head = readHead(in)) {
        requests.incrementAndGet();
        lastRequest = head;
        if (!answer(head, socket.getOutputStream())) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, which some tests are about.
    }
  }

  private static String readHead(BufferedReader in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private boolean answer(String head, OutputStream out) throws IOException, InterruptedException {
    String path = head.split(" ", 3)[1];
    switch (path) {
      case "/redirect" -> write(out, "302 Found", "Location: " + url("/target") + "\r\n", "");
      case "/drip" -> {
        out.write(
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (!closed.await(50, TimeUnit.MILLISECONDS)) {
          out.write('x');
          out.flush();
        }
        return false;
      }
      case "/close" -> {
        write(out, "200 OK", "Connection: close\r\n", "hello");
        return false;
      }
      default -> write(out, "200 OK", "Set-Cookie: a=b\r\n", "hello");
    }
    return true;
  }

  private static void write(OutputStream out, String status, String headers, String body)
      throws IOException {
    String text =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
