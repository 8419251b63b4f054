import acme.http.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class EchoHandler {
  private OutputStream audit;

  void handle(Exchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    OutputStream response = exchange.response();
    body.transferTo(response);
    response.flush();
    OutputStream copy = audit();
    copy.write(exchange.number());
  }

  void traceTo(OutputStream target) {
    audit = target;
  }

  private OutputStream audit() {
    OutputStream current = this.audit;
    return current != null ? current : System.err;
  }
}
