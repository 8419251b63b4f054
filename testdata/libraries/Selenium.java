package libraries;

import org.openqa.selenium.Capabilities;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.remote.RemoteWebDriver;

class Selenium {
  String browserIsNeverQuit(Capabilities capabilities) {
    WebDriver driver = new RemoteWebDriver(capabilities); // -> UnclosedResource
    return driver.getTitle();
  }

  String browserIsQuit(Capabilities capabilities) {
    WebDriver driver = new RemoteWebDriver(capabilities);
    try {
      return driver.getTitle();
    } finally {
      driver.quit();
    }
  }
}
