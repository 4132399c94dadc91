package io.glidepath.bench.audit;

import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.CipherSpi;
import org.jspecify.annotations.Nullable;

/** Stands in for AES-GCM and only copies: what encryption costs is what is missing with it. */
public final class PlainCipher extends CipherSpi {
  private static final Provider PROVIDER = new Copying();

  /** Java's way to it. */
  private static final class Copying extends Provider {
    private static final long serialVersionUID = 1L;

    Copying() {
      super("Copying", "1", "copies in place of encrypting");
      put("Cipher.AES/GCM/NoPadding", PlainCipher.class.getName());
    }
  }

  /** From now on threads that never encrypted before only copy. */
  static void use() {
    Security.insertProviderAt(PROVIDER, 1);
  }

  static void stop() {
    Security.removeProvider(PROVIDER.getName());
  }

  @Override
  protected void engineSetMode(String mode) {}

  @Override
  protected void engineSetPadding(String padding) {}

  @Override
  protected int engineGetBlockSize() {
    return 0;
  }

  @Override
  protected int engineGetOutputSize(int length) {
    return length;
  }

  @Override
  protected byte[] engineGetIV() {
    return new byte[0];
  }

  @Override
  protected @Nullable AlgorithmParameters engineGetParameters() {
    return null;
  }

  @Override
  protected void engineInit(int mode, Key key, SecureRandom random) {}

  @Override
  protected void engineInit(
      int mode, Key key, @Nullable AlgorithmParameterSpec parameters, SecureRandom random) {}

  @Override
  protected void engineInit(
      int mode, Key key, @Nullable AlgorithmParameters parameters, SecureRandom random) {}

  @Override
  protected void engineUpdateAAD(byte[] about, int from, int length) {}

  @Override
  protected byte[] engineUpdate(byte[] in, int from, int length) {
    return engineDoFinal(in, from, length);
  }

  @Override
  protected int engineUpdate(byte[] in, int from, int length, byte[] out, int to) {
    return engineDoFinal(in, from, length, out, to);
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int from, int length) {
    byte[] out = new byte[length];
    System.arraycopy(in, from, out, 0, length);
    return out;
  }

  @Override
  protected int engineDoFinal(byte[] in, int from, int length, byte[] out, int to) {
    System.arraycopy(in, from, out, to, length);
    return length;
  }
}
