import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Client {
  byte[] get(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      in = connection.getInputStream();
      return connection.getInputStream().readAllBytes();
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  byte[] getErrors(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      in = connection.getErrorStream();
      return connection.getInputStream().readAllBytes();
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  byte[] getTheNext(URL first, URL second) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) first.openConnection();
    InputStream in = connection.getInputStream();
    try {
      connection = (HttpURLConnection) second.openConnection();
      return connection.getInputStream().readAllBytes();
    } finally {
      in.close();
    }
  }
}
