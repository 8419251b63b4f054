// LIMIT: what a lambda does with its parameter is not passed on to the method that calls the lambda, which
// is therefore believed to take what it is given.
import acme.io.Lending;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;

class Preview {
  int length(String name) throws IOException {
    return Lending.apply(new FileReader(name), reader -> reader.read());
  }

  int first(String name) throws IOException {
    Reader reader = new FileReader(name);
    return Lending.apply(reader, Reader::read);
  }
}
