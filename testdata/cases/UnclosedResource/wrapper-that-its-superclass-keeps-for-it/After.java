import acme.keys.Cipher;
import acme.keys.FileKeys;
import acme.keys.Keys;
import java.io.IOException;
import java.nio.file.Path;

class Decoder {
  byte[] decodeWithTheKeysOfTheCaller(Keys keys) throws IOException {
    Cipher cipher = Cipher.over(keys);
    return cipher.get("key");
  }

  byte[] forgetItsOwn(Path path) throws IOException {
    try (Cipher cipher = Cipher.over(new FileKeys(path))) {
      return cipher.get("key");
    }
  }

  byte[] closeItsOwn(Path path) throws IOException {
    try (Cipher cipher = Cipher.over(new FileKeys(path))) {
      return cipher.get("key");
    }
  }
}
