import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

class Sounds {
  void openBeforeTheTry(AudioFormat format, byte[] samples) throws LineUnavailableException {
    SourceDataLine line = AudioSystem.getSourceDataLine(format);
    line.open(format);
    try {
      line.write(samples, 0, samples.length);
    } finally {
      line.close();
    }
  }

  void forget(AudioFormat format, byte[] samples) throws LineUnavailableException {
    SourceDataLine line = AudioSystem.getSourceDataLine(format);
    line.open(format);
    line.write(samples, 0, samples.length);
  }
}
