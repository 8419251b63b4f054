package javax.repository;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.KeyStore;

interface Values {
  Object create(InputStream content) throws IOException;
}

class Properties {
  Object streamIsTheFactorysOwn(Values values, File file) throws IOException {
    return values.create(new FileInputStream(file));
  }

  void platformOnlyReads(KeyStore keys, File file) throws Exception {
    try (FileInputStream fileInputStream = new FileInputStream(file)) {
      keys.load(fileInputStream, null);
    }
  }
}
