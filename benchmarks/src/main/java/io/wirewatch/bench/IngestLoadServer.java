package io.wirewatch.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least HTTP server that feeds need, so that the load falls on the client: {@code /still} has
 * one item and answers 304 from then on, {@code /live} has a new item at every request.
 */
final class IngestLoadServer {

  private static final byte[] NOT_MODIFIED =
      ascii("HTTP/1.1 304 Not Modified\r\nETag: \"still\"\r\n\r\n");
  private static final byte[] STILL = answer("ETag: \"still\"\r\n", item(0));
  private static final AtomicLong ITEMS = new AtomicLong();

  private IngestLoadServer() {}

  /** Prints its port and serves until it is killed. */
  public static void main(String[] args) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1024)) {
      System.out.println(socket.getLocalPort());
      while (true) {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(client));
      }
    }
  }

  private static void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream(), 2048);
      OutputStream out = client.getOutputStream();
      while (true) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        boolean still = head.startsWith("GET /still");
        byte[] answer =
            !still
                ? answer("", item(ITEMS.incrementAndGet()))
                : head.contains("\"still\"") ? NOT_MODIFIED : STILL;
        out.write(answer);
      }
    } catch (IOException gone) {
      // The client closed an idle connection.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    int c;
    while ((c = in.read()) >= 0) {
      head.append((char) c);
      int n = head.length();
      if (c == '\n' && n > 3 && head.charAt(n - 2) == '\r' && head.charAt(n - 3) == '\n') {
        return head.toString();
      }
    }
    return "";
  }

  private static String item(long n) {
    return """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Load</title>
        <item><title>Report %1$d</title><guid>g%1$d</guid><description>%2$s</description></item>
        </channel></rss>"""
        .formatted(n, "Shelling was reported near the crossing. ".repeat(40));
  }

  private static byte[] answer(String headers, String body) {
    return ascii(
        "HTTP/1.1 200 OK\r\n"
            + headers
            + "Content-Type: application/rss+xml\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
