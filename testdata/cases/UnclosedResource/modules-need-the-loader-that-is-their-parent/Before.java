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
    ClassLoader loader = new URLClassLoader(urls);
    return loader.getResource(name);
  }
}
