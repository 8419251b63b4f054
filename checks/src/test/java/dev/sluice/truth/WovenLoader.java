package dev.sluice.truth;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads generated class files and weaves them. */
final class WovenLoader extends ClassLoader {
  private final Path folder;

  WovenLoader(Path folder) {
    super(WovenLoader.class.getClassLoader());
    this.folder = folder;
  }

  /** The method under test of the class of that name. */
  Method method(String name) throws ReflectiveOperationException {
    for (Method method : loadClass("gen." + name).getDeclaredMethods()) {
      if (method.getName().equals("run")) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new NoSuchMethodException(name);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      byte[] woven =
          Weaver.weave(Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class")));
      return defineClass(name, woven, 0, woven.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
