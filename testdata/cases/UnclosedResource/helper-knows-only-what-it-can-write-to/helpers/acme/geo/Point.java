package acme.geo;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

public final class Point {
  private int x;
  private int y;

  public void write(DataOutput out) throws IOException {
    out.writeInt(x);
    out.writeInt(y);
  }

  public void read(DataInput in) throws IOException {
    x = in.readInt();
    y = in.readInt();
  }

  public static void print(Appendable out, Object value) throws IOException {
    out.append(String.valueOf(value));
  }
}
