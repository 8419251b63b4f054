import java.io.FileInputStream;
import java.io.IOException;

class Modes {
  private boolean isTidy = true;
  private int level = 5;
  private boolean isSwitched = true;
  @Deprecated private boolean isInjected = true;
  boolean isSeenByOthers = true;

  private static boolean always() {
    return true;
  }

  private boolean isAsTidy() {
    return isTidy;
  }

  boolean isOverridable() {
    return true;
  }

  void switchOff() {
    isSwitched = false;
  }

  void fieldThatNothingAssigns(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    if (isTidy) {
      in.close();
    }
  }

  void numberThatNothingAssigns(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    if (level == 5) {
      in.close();
    }
  }

  void caseOfIt(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    switch (level) {
      case 5:
        in.close();
        break;
      default:
        break;
    }
  }

  void resultThatIsAlwaysTheSame(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    if (always()) {
      in.close();
    }
  }

  void resultOfAField(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    boolean isTold = isAsTidy();
    if (isTold) {
      in.close();
    }
  }

  void neverSo(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      in.read();
    }
  }

  void fieldThatAnotherMethodAssigns(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      in.read();
    }
  }

  void fieldThatAFrameworkMayAssign(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      in.read();
    }
  }

  void fieldThatOthersMayAssign(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      in.read();
    }
  }

  void resultThatASubclassMayChange(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      in.read();
      if (isOverridable()) {
      }
    }
  }
}
