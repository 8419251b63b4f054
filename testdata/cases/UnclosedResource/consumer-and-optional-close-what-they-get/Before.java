import acme.io.Closing;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

class Preview {
  char first(String name) throws IOException {
    Reader reader = new FileReader(name);
    try {
      return (char) reader.read();
    } finally {
      Optional.of(reader).ifPresent(Closing::quietly);
    }
  }

  int second(String name) throws IOException {
    FileInputStream in = null;
    try {
      in = new FileInputStream(name);
      in.read();
      return in.read();
    } finally {
      Optional.ofNullable(in).ifPresent(each -> Closing.quietly(each));
    }
  }

  int third(String name) throws IOException {
    Consumer<Reader> closing = Closing::quietly;
    Reader reader = new FileReader(name);
    try {
      return reader.read();
    } finally {
      closing.accept(reader);
    }
  }

  int length(String name) throws IOException {
    return Closing.apply(new FileReader(name), reader -> reader.read());
  }
}
