import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

final class Export {
  void later(OutputStream out, Rules rules) throws XMLStreamException {
    XMLStreamWriter writer = null;
    Throwable bodyFailure2 = null;
    try {
      if (rules.apply()) {
        writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        rules.check(writer);
      }
      if (rules.apply()) {
        write(writer);
      }
    } catch (Throwable failure) {
      bodyFailure2 = failure;
      throw failure;
    } finally {
      if (writer != null) {
        try {
          writer.close();
        } catch (Throwable closeFailure) {
          if (bodyFailure2 == null) {
            throw closeFailure;
          }
          bodyFailure2.addSuppressed(closeFailure);
        }
      }
    }
  }

  void atOnce(OutputStream out, Rules rules) throws XMLStreamException {
    XMLStreamWriter writer = null;
    if (rules.apply()) {
      writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      Throwable bodyFailure = null;
      try {
        write(writer);
      } catch (Throwable failure) {
        bodyFailure = failure;
        throw failure;
      } finally {
        if (writer != null) {
          try {
            writer.close();
          } catch (Throwable closeFailure) {
            if (bodyFailure == null) {
              throw closeFailure;
            }
            bodyFailure.addSuppressed(closeFailure);
          }
        }
      }
    }
    if (rules.apply()) {
      out.hashCode();
    }
  }

  private static void write(XMLStreamWriter writer) throws XMLStreamException {
    writer.writeCharacters("text");
  }
}

final class Rules {
  private int checked;

  boolean apply() {
    return checked > 1;
  }

  void check(XMLStreamWriter writer) {
    checked = writer.hashCode();
  }
}
