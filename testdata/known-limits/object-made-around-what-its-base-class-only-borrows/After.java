// LIMIT: a model says that a walk leaves the reader that it is given to whoever made that, but nothing is asked of the
// base class where a class is derived from it: its objects are believed to hold something of their own.

import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;

class Depths {
  void count(ObjectReader reader) {
    try (DepthWalk walk = new DepthWalk(reader, 3)) {
      walk.depth++;
    }
  }

  static class DepthWalk extends RevWalk {
    private int depth;

    DepthWalk(ObjectReader reader, int depth) {
      super(reader);
      this.depth = depth;
    }
  }
}
