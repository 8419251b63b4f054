package libraries;

import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.sftp.SFTPClient;

class Sshj {
  Object clientOfAnSftpSessionIsNeverClosed(SSHClient client) throws IOException {
    SFTPClient files = client.newSFTPClient(); // -> UnclosedResource
    return files.version();
  }

  Object sftpSessionIsClosed(SSHClient client) throws IOException {
    try (SFTPClient files = client.newSFTPClient()) {
      return files.version();
    }
  }

  int everythingGoesWithTheClient() throws IOException {
    try (SSHClient client = new SSHClient()) {
      Session session = client.startSession();
      return session.exec("ls").getInputStream().read();
    }
  }
}
