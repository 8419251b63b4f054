package dev.sluice.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** One way to break a class file on the class path. */
enum ClassDamage {
  /** It is not there, as with an entry missing in the class path. */
  MISSING {
    @Override
    void apply(Path classFile, Random random) throws IOException {
      Files.delete(classFile);
    }
  },
  /** It ends too early. */
  TRUNCATED {
    @Override
    void apply(Path classFile, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(classFile);
      Files.write(classFile, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  },
  /** Some bytes have other values, anywhere behind the version number. */
  FLIPPED_BYTES {
    @Override
    void apply(Path classFile, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(classFile);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
      }
      Files.write(classFile, bytes);
    }
  },
  /** Bytes in the last third, where the code of the methods stands, have other values. */
  FLIPPED_CODE {
    @Override
    void apply(Path classFile, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(classFile);
      int start = bytes.length * 2 / 3;
      for (int i = random.nextInt(6); i >= 0; i--) {
        bytes[start + random.nextInt(bytes.length - start)] = (byte) random.nextInt(256);
      }
      Files.write(classFile, bytes);
    }
  },
  /** It is no class file at all. */
  OVERWRITTEN {
    @Override
    void apply(Path classFile, Random random) throws IOException {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Files.write(classFile, bytes);
    }
  };

  /** Breaks {@code classFile}. */
  abstract void apply(Path classFile, Random random) throws IOException;
}
