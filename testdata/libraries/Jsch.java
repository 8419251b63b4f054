package libraries;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Jsch {
  void sessionIsNeverDisconnected(com.jcraft.jsch.JSch jsch) throws JSchException {
    Session session = jsch.getSession("host"); // -> UnclosedResource
    session.connect();
    session.setServerAliveInterval(1);
  }

  void sessionIsDisconnected(com.jcraft.jsch.JSch jsch) throws JSchException {
    Session session = jsch.getSession("host");
    session.connect();
    try {
      session.setServerAliveInterval(1);
    } finally {
      session.disconnect();
    }
  }

  Session sessionThatIsNotConnectedYetHoldsNothing(com.jcraft.jsch.JSch jsch) throws JSchException {
    Session session = jsch.getSession("host");
    session.setServerAliveInterval(1000);
    session.setTimeout(10_000);
    return session;
  }

  Session failureLeavesTheSessionConnected(com.jcraft.jsch.JSch jsch) throws JSchException {
    Session session = jsch.getSession("host"); // -> UnclosedResource
    session.connect();
    session.setTimeout(10_000);
    return session;
  }

  void uploadLeavesTheFileOpen(ChannelSftp channel, File file) throws IOException, SftpException {
    InputStream in = new FileInputStream(file); // -> UnclosedResource
    channel.put(in, "name");
  }
}
