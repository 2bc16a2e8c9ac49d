package io.wirewatch.ingest.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server below HTTP: what it writes is up to each script, however wrong. */
public final class HostileServer implements AutoCloseable {

  /** What is written in answer to a request. */
  public interface Script {
    /** Writes; an exception closes the connection. */
    void run(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();

  public HostileServer() {
    this(InetAddress.getLoopbackAddress());
  }

  public HostileServer(InetAddress address) {
    try {
      socket = new ServerSocket();
      socket.bind(new InetSocketAddress(address, 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
      String path = path(client.getInputStream());
      log.add(path);
      Script script = scripts.get(path);
      if (script != null) {
        script.run(out);
      }
      out.flush();
    } catch (IOException | InterruptedException gone) {
      // The client had enough.
    }
  }

  private static String path(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no request");
      }
      head.append((char) c);
    }
    return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
  }

  /** Sets what a path answers. */
  public HostileServer script(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** Sets a complete answer with headers and a body. */
  public HostileServer answer(String path, String headers, byte[] body) {
    return script(
        path,
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n");
          out.write(body);
        });
  }

  /** A body without end. */
  public HostileServer endless(String path) {
    byte[] chunk = new byte[16 * 1024];
    Arrays.fill(chunk, (byte) 'x');
    return script(
        path,
        out -> {
          write(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss><channel><item><title>");
          while (true) {
            out.write(chunk);
          }
        });
  }

  /** One byte every 50 ms, for ever: after {@code head}. */
  public HostileServer drip(String path, String head) {
    return script(
        path,
        out -> {
          write(out, head);
          while (true) {
            out.write('a');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(50);
          }
        });
  }

  /** Writes ASCII. */
  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Address of a path. */
  public String url(String path) {
    return url(socket.getInetAddress().getHostAddress(), path);
  }

  /** Address of a path under another host name. */
  public String url(String host, String path) {
    return "http://" + host + ":" + socket.getLocalPort() + path;
  }

  /** Port it listens on. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Paths asked for so far. */
  public List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
