package libraries;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

class Httpclient4 {
  String responseIsNeverClosed(CloseableHttpClient client, HttpUriRequest request)
      throws IOException {
    CloseableHttpResponse response = client.execute(request); // -> UnclosedResource
    return response.toString();
  }

  String responseIsClosed(CloseableHttpClient client, HttpUriRequest request) throws IOException {
    try (CloseableHttpResponse response = client.execute(request)) {
      return response.toString();
    }
  }

  String contentIsReadToItsEnd(CloseableHttpClient client, HttpUriRequest request)
      throws IOException {
    CloseableHttpResponse response = client.execute(request);
    return EntityUtils.toString(response.getEntity());
  }

  int contentThatCannotBeReadLeavesTheResponseOpen(
      CloseableHttpClient client, HttpUriRequest request) throws IOException {
    CloseableHttpResponse response = client.execute(request); // -> CloseNotInFinally
    HttpEntity entity = response.getEntity();
    try (InputStream content = entity.getContent()) {
      return content.read();
    }
  }

  void clientIsNeverClosed(HttpUriRequest request) throws IOException {
    CloseableHttpClient client = HttpClients.createDefault(); // -> UnclosedResource
    client.execute(request).close();
  }
}
