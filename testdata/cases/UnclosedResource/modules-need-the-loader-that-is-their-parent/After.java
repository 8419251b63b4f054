import java.lang.module.Configuration;
import java.net.URL;
import java.net.URLClassLoader;

class Plugins {
  static ClassLoader layered(Configuration configuration, URL[] urls, String module) {
    ClassLoader parent = new URLClassLoader(urls);
    ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, parent);
    return layer.findLoader(module);
  }

  static URL search(URL[] urls, String name) {
    try (URLClassLoader urlClassLoader = new URLClassLoader(urls)) {
      ClassLoader loader = urlClassLoader;
      return loader.getResource(name);
    } catch (java.io.IOException closeFailure) {
      throw new java.io.UncheckedIOException(closeFailure);
    }
  }
}
