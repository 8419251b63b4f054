package libraries;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

class JakartaMail {
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
