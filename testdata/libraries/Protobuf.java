package libraries;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class Protobuf {
  Object parserLeavesTheFileOpen(Parser parser) throws IOException {
    InputStream in = new FileInputStream("a"); // -> UnclosedResource
    return parser.parseFrom(in);
  }

  Object fileIsClosed(Parser parser) throws IOException {
    try (InputStream in = new FileInputStream("a")) {
      return parser.parseDelimitedFrom(in);
    }
  }

  void builderLeavesTheFileOpen(Message.Builder builder) throws IOException {
    builder.mergeFrom(new FileInputStream("a")); // -> UnclosedResource
  }

  void failureLeavesTheFileOpen(MessageLite message) throws IOException {
    OutputStream out = new FileOutputStream("a"); // -> CloseNotInFinally
    message.writeTo(out);
    out.close();
  }

  int nobodyCanCloseTheFile() throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(new FileInputStream("a")); // -> UnclosedResource
    return in.readInt32();
  }

  ByteString bytesAreMemory(int value) throws IOException {
    ByteString.Output out = ByteString.newOutput();
    out.write(value);
    return out.toByteString();
  }

  int bytesAreReadFromMemory(ByteString bytes) throws IOException {
    InputStream in = bytes.newInput();
    return in.read();
  }
}
