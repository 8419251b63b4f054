import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A compressor works only when it is asked to. */
class Packing {
  int pack(byte[] data, byte[] packed) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(data);
    deflater.finish();
    return deflater.deflate(packed);
  }

  int unpack(byte[] packed, byte[] data) throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    if (inflater.needsDictionary()) {
      return -1;
    }
    return inflater.inflate(data);
  }

  int unpackReleased(byte[] packed, byte[] data) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      return inflater.inflate(data);
    } finally {
      inflater.end();
    }
  }
}
