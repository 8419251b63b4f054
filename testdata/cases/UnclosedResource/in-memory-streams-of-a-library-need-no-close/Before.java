import acme.memory.ByteSink;
import acme.memory.Buffers;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

class Packets {
  byte[] encode(int type, String text) throws IOException {
    ByteSink sink = new ByteSink();
    DataOutputStream out = new DataOutputStream(sink);
    out.writeInt(type);
    out.writeUTF(text);
    return sink.toByteArray();
  }

  long checksum(byte[] packet) throws IOException {
    CheckedInputStream in = new CheckedInputStream(new ByteArrayInputStream(packet), new CRC32());
    in.readAllBytes();
    return in.getChecksum().getValue();
  }

  int firstByte(byte[] packet) throws IOException {
    InputStream in = Buffers.streamOf(packet);
    return in.read();
  }

  String describe(Exception failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
