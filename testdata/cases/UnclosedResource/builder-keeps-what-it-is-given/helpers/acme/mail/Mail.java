package acme.mail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class Mail implements Closeable {
  private final String to;
  private final InputStream attachment;

  private Mail(String to, InputStream attachment) {
    this.to = to;
    this.attachment = attachment;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String to() {
    return to;
  }

  @Override
  public void close() throws IOException {
    attachment.close();
  }

  /** Makes mails. */
  public static final class Builder {
    private String to;
    private InputStream attachment;

    private Builder() {}

    public Builder to(String address) {
      to = address;
      return this;
    }

    public Builder attach(InputStream in) {
      attachment = in;
      return this;
    }

    public Mail build() {
      return new Mail(to, attachment);
    }
  }
}
