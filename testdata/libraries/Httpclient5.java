package libraries;

import java.io.IOException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

class Httpclient5 {
  int responseIsNeverClosed(HttpClient client, HttpHost host, ClassicHttpRequest request)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(host, request, null); // -> UnclosedResource
    return response.getCode();
  }

  int responseIsClosed(CloseableHttpClient client, ClassicHttpRequest request) throws IOException {
    try (CloseableHttpResponse response = client.execute(request)) {
      return response.getCode();
    }
  }

  String contentIsReadToItsEnd(HttpClient client, ClassicHttpRequest request)
      throws IOException, ParseException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    return EntityUtils.toString(response.getEntity());
  }

  long textNeedsNoClose() {
    StringEntity entity = new StringEntity("text");
    return entity.getContentLength();
  }

  void clientIsNeverClosed(ClassicHttpRequest request) throws IOException {
    CloseableHttpClient client = HttpClients.createDefault(); // -> UnclosedResource
    client.execute(request).close();
  }
}
