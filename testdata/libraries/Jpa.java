package libraries;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

class Jpa {
  boolean managerIsNeverClosed(EntityManagerFactory factory) {
    EntityManager manager = factory.createEntityManager(); // -> UnclosedResource
    return manager.isOpen();
  }

  boolean managerIsClosed(EntityManagerFactory factory) {
    EntityManager manager = factory.createEntityManager();
    try {
      manager.flush();
      return true;
    } finally {
      manager.close();
    }
  }

  boolean closedIfOpen(javax.persistence.EntityManagerFactory factory) {
    javax.persistence.EntityManager manager = factory.createEntityManager();
    try {
      manager.flush();
      return true;
    } finally {
      if (manager.isOpen()) {
        manager.close();
      }
    }
  }

  boolean oldManagerIsNeverClosed(javax.persistence.EntityManagerFactory factory) {
    javax.persistence.EntityManager manager = factory.createEntityManager(); // -> UnclosedResource
    manager.flush();
    return true;
  }

  boolean managerOfTheContainerIsBorrowed(EntityManager manager) {
    return manager.getEntityManagerFactory().isOpen();
  }
}
