import acme.lazy.Blocks;
import acme.lazy.Index;
import java.io.IOException;

class Search {
  Index open(String name) throws IOException {
    Blocks blocks = new Blocks(name);
    try {
      return new Index(blocks);
    } catch (Throwable failure) {
      try (blocks) {
        throw failure;
      }
    }
  }

  Blocks openTheBlocks(String name) throws IOException {
    Blocks blocks = new Blocks(name);
    blocks.open();
    return blocks;
  }
}
