package org.procedex.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Reads and decodes articles: UTF-8 with or without byte-order mark, UTF-16 with one, else what a
 * detector finds. The text is kept as it is.
 */
public final class ArticleReader {
  private static final int MOST_CONTROLS_PER_THOUSAND = 20;
  private static final int UTF8_MARK = 3;
  private static final char REPLACEMENT = '\uFFFD';

  private final long largest;

  /**
   * A reader with a limit.
   *
   * @param largest bytes of the largest file to take in
   */
  public ArticleReader(long largest) {
    this.largest = largest;
  }

  /**
   * What reading a file gave: an article, or why there is none.
   *
   * @param article null where it was rejected
   * @param rejection null where it was taken in
   * @param sha256 hash of the bytes; empty where they could not be read
   */
  public record Read(@Nullable Article article, @Nullable Rejection rejection, String sha256) {
    static Read rejected(Rejection.Reason reason, String detail, String sha256) {
      return new Read(null, new Rejection(reason, detail), sha256);
    }
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public Read read(ArticleFile file) {
    if (file.size() > largest) {
      return Read.rejected(
          Rejection.Reason.TOO_LARGE,
          "expected at most "
              + largest
              + " bytes but found "
              + file.size()
              + "; split the article or raise procedex.max-article-bytes",
          "");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path())) {
      bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, largest + 1));
      BasicFileAttributes after = Files.readAttributes(file.path(), BasicFileAttributes.class);
      if (after.size() != bytes.length
          || after.size() != file.size()
          || ArticleFile.modified(file.path(), after) != file.modified()) {
        return Read.rejected(
            Rejection.Reason.CHANGING,
            "expected a file at rest but found it being written; the next run takes it in",
            "");
      }
    } catch (NoSuchFileException e) {
      return Read.rejected(
          Rejection.Reason.VANISHED, "expected a file but found none any more", "");
    } catch (AccessDeniedException e) {
      return Read.rejected(
          Rejection.Reason.UNREADABLE, "expected leave to read but found none; allow reading", "");
    } catch (IOException e) {
      return Read.rejected(
          Rejection.Reason.UNREADABLE,
          "expected a readable file but found: " + e.getClass().getSimpleName(),
          "");
    }
    return decode(file.id(), bytes);
  }

  /** Decodes the bytes of an article. */
  public static Read decode(String id, byte[] bytes) {
    String sha256 = sha256(bytes);
    if (bytes.length == 0) {
      return Read.rejected(Rejection.Reason.EMPTY, "expected text but found no byte", sha256);
    }
    Decoded decoded = decode(bytes);
    if (decoded == null) {
      boolean zero = indexOf(bytes, (byte) 0) >= 0;
      return zero && !isMarked(bytes)
          ? Read.rejected(Rejection.Reason.NOT_TEXT, "expected text but found NUL bytes", sha256)
          : Read.rejected(
              Rejection.Reason.UNDECODABLE,
              "expected UTF-8, UTF-16 with a byte-order mark or a charset that can be told, found"
                  + " none that fits; save the file as UTF-8",
              sha256);
    }
    if (decoded.text().isBlank()) {
      return Read.rejected(
          Rejection.Reason.EMPTY, "expected text but found only white space", sha256);
    }
    if (isBinary(decoded.text())) {
      return Read.rejected(
          Rejection.Reason.NOT_TEXT,
          "expected text but found NUL or too many control characters",
          sha256);
    }
    return new Read(new Article(id, decoded.text(), decoded.charset(), sha256), null, sha256);
  }

  private record Decoded(String text, String charset) {}

  private static @Nullable Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, UTF8_MARK, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    Decoded plain = utf8(bytes);
    if (plain != null || indexOf(bytes, (byte) 0) >= 0 || holdsSurrogate(bytes)) {
      return plain;
    }
    Charset detected = detect(bytes);
    return detected == null ? null : strict(bytes, 0, detected);
  }

  private static boolean isMarked(byte[] bytes) {
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
  }

  /** Half a character in the form of UTF-8: a detector would take it for three other letters. */
  private static boolean holdsSurrogate(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xED
          && (bytes[i + 1] & 0xE0) == 0xA0
          && (bytes[i + 2] & 0xC0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Whoever decodes leniently puts this character where bytes are wrong: without it, none are. */
  private static @Nullable Decoded utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0
        ? new Decoded(text, StandardCharsets.UTF_8.name())
        : strict(bytes, 0, StandardCharsets.UTF_8);
  }

  private static @Nullable Decoded strict(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return new Decoded(text, charset.name());
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBinary(String text) {
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != 0x7F) {
        continue;
      }
      if (c == 0) {
        return true;
      }
      if (c != '\n' && c != '\r' && c != '\t' && c != 0x0B && c != 0x0C) {
        controls++;
      }
    }
    return controls * 1000 > (long) text.length() * MOST_CONTROLS_PER_THOUSAND;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256, which every Java has", e);
    }
  }
}
