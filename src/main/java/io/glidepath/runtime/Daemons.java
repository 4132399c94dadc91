package io.glidepath.runtime;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the program alive. */
public final class Daemons {
  private Daemons() {}

  /** Makes such threads, all of the same name. */
  public static ThreadFactory named(String name) {
    return work -> thread(name, work);
  }

  /** One such thread, not yet started. */
  public static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
