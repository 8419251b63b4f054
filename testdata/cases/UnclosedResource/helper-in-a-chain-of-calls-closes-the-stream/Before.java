import acme.io.Sinks;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Invoices {
  private final Sinks sinks = new Sinks();

  void write(String name, byte[] invoice) throws IOException {
    OutputStream out = new FileOutputStream(name);
    sinks.write(out, invoice);
  }

  void writeLast(String name, byte[] invoice) throws IOException {
    Sinks.writeAndEnd(new FileOutputStream(name), invoice);
  }

  void writeLocally(String name, byte[] invoice) throws IOException {
    OutputStream out = new FileOutputStream(name);
    try {
      out.write(invoice);
    } finally {
      end(out);
    }
  }

  private void end(OutputStream out) {
    Sinks.end(out, "invoice");
  }
}
