package org.procedex.dataset;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow; what was written can be written again, here or in another one. */
final class ByteBuilder extends OutputStream {
  private static final int DIGITS = 11;

  /** A long article may turn out to have few rows of a kind. */
  private static final int MOST_AT_FIRST = 1 << 16;

  private byte[] bytes;
  private int size;

  /**
   * None yet.
   *
   * @param expected how many there may be
   */
  ByteBuilder(int expected) {
    bytes = new byte[Math.max(16, Math.min(expected, MOST_AT_FIRST))];
  }

  private ByteBuilder(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One that need not grow, nor be copied when it is full. */
  static ByteBuilder ofSize(int exactly) {
    return new ByteBuilder(new byte[exactly]);
  }

  int size() {
    return size;
  }

  /** The array behind it, of which the first {@link #size} bytes count, until the next write. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  /** What was written; the builder is done with. */
  byte[] toBytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), grown()));
    }
  }

  private int grown() {
    return bytes.length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 16 : bytes.length * 2;
  }

  @Override
  public void write(int one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  @Override
  public void write(byte[] part) {
    write(part, 0, part.length);
  }

  @Override
  public void write(byte[] part, int from, int length) {
    room(length);
    System.arraycopy(part, from, bytes, size, length);
    size += length;
  }

  /** Writes what stands between two positions of another one. */
  void again(ByteBuilder other, int from, int to) {
    write(other.bytes, from, to - from);
  }

  /** Writes letters of ASCII. */
  @SuppressWarnings("deprecation") // It drops the upper halves, of which these have none.
  void ascii(String text) {
    int length = text.length();
    room(length);
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  void utf8(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a number in decimal digits. */
  void decimal(int number) {
    if (number < 0) {
      ascii(Integer.toString(number));
      return;
    }
    room(DIGITS);
    int digits = 1;
    for (long limit = 10; number >= limit; limit *= 10) {
      digits++;
    }
    int rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  /** Writes a number as four bytes, the highest first. */
  void int32(int number) {
    room(Integer.BYTES);
    bytes[size] = (byte) (number >>> 24);
    bytes[size + 1] = (byte) (number >>> 16);
    bytes[size + 2] = (byte) (number >>> 8);
    bytes[size + 3] = (byte) number;
    size += Integer.BYTES;
  }

  /** Writes a number as eight bytes, the highest first. */
  void int64(long number) {
    int32((int) (number >>> Integer.SIZE));
    int32((int) number);
  }
}
