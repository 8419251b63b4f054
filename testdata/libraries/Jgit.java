package libraries;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

class Jgit {
  Object repositoryIsNeverClosed(File folder) throws IOException {
    Git git = Git.open(folder); // -> UnclosedResource
    return git.log();
  }

  Object repositoryIsClosed(File folder) throws IOException {
    try (Git git = Git.open(folder)) {
      return git.log();
    }
  }

  Object repositoryOfTheCaller(Repository repository) {
    Git git = new Git(repository);
    return git.log();
  }

  void walkHasAReaderOfItsOwn(Repository repository) {
    RevWalk walk = new RevWalk(repository); // -> UnclosedResource
    walk.reset();
  }
}
