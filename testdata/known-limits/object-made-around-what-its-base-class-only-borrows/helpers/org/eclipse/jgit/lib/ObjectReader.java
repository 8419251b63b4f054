package org.eclipse.jgit.lib;

public abstract class ObjectReader implements AutoCloseable {
  @Override
  public abstract void close();
}
