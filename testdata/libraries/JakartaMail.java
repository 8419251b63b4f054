package libraries;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
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

  int folderStaysOpen(Store store) throws MessagingException {
    Folder inbox = store.getFolder("INBOX"); // -> UnclosedResource
    inbox.open(1);
    return inbox.getMessageCount();
  }

  int folderIsClosed(Store store) throws MessagingException {
    Folder inbox = store.getFolder("INBOX");
    inbox.open(1);
    try {
      return inbox.getMessageCount();
    } finally {
      inbox.close(false);
    }
  }

  boolean folderIsOnlyAsked(Store store) throws MessagingException {
    Folder folder = store.getFolder("old");
    return folder.exists() || folder.create(1);
  }

  int storeClosesItsFolders(Session session) throws MessagingException {
    Store store = session.getStore("imap");
    store.connect();
    try {
      Folder inbox = store.getFolder("INBOX");
      inbox.open(1);
      return inbox.getMessageCount();
    } finally {
      store.close();
    }
  }

  void storeIsNeverConnected(Session session) throws MessagingException {
    Store store = session.getStore("imap");
    System.out.println(store.getURLName());
  }
}
