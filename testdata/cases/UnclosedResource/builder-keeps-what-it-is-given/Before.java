import acme.mail.Mail;
import java.io.FileInputStream;
import java.io.IOException;

class Mailer {
  Mail compose(String to, String attachment) throws IOException {
    return Mail.builder().to(to).attach(new FileInputStream(attachment)).build();
  }

  Mail composeStepwise(String to, String attachment) throws IOException {
    Mail.Builder builder = Mail.builder();
    builder.to(to);
    FileInputStream in = new FileInputStream(attachment);
    builder.attach(in);
    return builder.build();
  }
}
