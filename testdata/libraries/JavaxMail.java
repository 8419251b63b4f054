package libraries;

import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;

class JavaxMail {
  void transportStaysConnected(Session session, Message message) throws MessagingException {
    Transport transport = session.getTransport("smtp"); // -> UnclosedResource
    transport.connect();
    transport.sendMessage(message, null);
  }

  void nothingIsOpenBeforeConnect(Session session, Message message) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    transport.connect();
    try {
      transport.sendMessage(message, null);
    } finally {
      transport.close();
    }
  }
}
