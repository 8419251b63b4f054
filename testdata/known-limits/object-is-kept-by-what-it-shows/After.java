// LIMIT: the plugin has its loader from the loader's constructor; we don't see that whoever keeps
// the plugin keeps the loader.

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

class Plugins {
  private final List<Plugin> plugins = new ArrayList<>();

  void load(String file) throws IOException {
    try (Loader loader = new Loader(file)) {
      plugins.add(loader.plugin());
    }
  }

  void unload() throws IOException {
    for (Plugin plugin : plugins) {
      plugin.loader.close();
    }
  }
}

final class Plugin {
  final Loader loader;

  Plugin(Loader loader) {
    this.loader = loader;
  }
}

final class Loader implements Closeable {
  private final InputStream in;
  private final Plugin plugin;

  Loader(String file) throws IOException {
    in = new FileInputStream(file);
    plugin = new Plugin(this);
  }

  Plugin plugin() {
    return plugin;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
