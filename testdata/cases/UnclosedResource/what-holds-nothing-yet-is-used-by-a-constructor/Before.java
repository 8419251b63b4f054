import acme.lazy.Blocks;
import acme.lazy.Index;
import java.io.IOException;

class Search {
  Index open(String name) throws IOException {
    Blocks blocks = new Blocks(name);
    return new Index(blocks);
  }

  Blocks openTheBlocks(String name) throws IOException {
    Blocks blocks = new Blocks(name);
    blocks.open();
    return blocks;
  }
}
