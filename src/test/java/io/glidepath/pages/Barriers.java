package io.glidepath.pages;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would keep someone from using a page as it stands: all that axe finds, of any impact, and
 * what it does not look for, such as content wider than the window.
 */
final class Barriers {
  private static final String FIND =
      """
      () => {
        const found = [];
        const all = [];
        const walk = root => root.querySelectorAll('*').forEach(element => {
          all.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        });
        walk(document);
        const seen = element => element.checkVisibility() && element.getClientRects().length > 0;
        const parent = element => element.parentElement ?? element.getRootNode().host ?? null;
        const name = element => {
          const by = element.getAttribute('aria-labelledby');
          const labelled = by ? element.getRootNode().getElementById(by)?.textContent : '';
          const label = element.labels?.[0]?.textContent ?? '';
          return (element.getAttribute('aria-label') || labelled || label
            || element.textContent || '').trim();
        };
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const pixel = colours => {
          canvas.clearRect(0, 0, 1, 1);
          colours.forEach(colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const light = rgb => {
          const [r, g, b] = rgb.map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const grounds = element => {
          const layers = [];
          for (let at = element; at; at = parent(at)) {
            layers.unshift(getComputedStyle(at).backgroundColor);
          }
          return layers;
        };
        const faded = element => {
          for (let at = element; at; at = parent(at)) {
            if (Number(getComputedStyle(at).opacity) < 1) return true;
          }
          return false;
        };
        for (const element of all.filter(seen)) {
          const tag = element.tagName.toLowerCase();
          if (element.matches('button, a[href], input, textarea, select, [role=img], [role=tab],'
              + ' [role=menu], [role=dialog], dialog, ol[aria-labelledby]') && !name(element)) {
            found.push(`no name: ${element.outerHTML.slice(0, 120)}`);
          }
          const box = element.getBoundingClientRect();
          if (element.matches('button') && (box.width < 24 || box.height < 24)) {
            found.push(`small target ${box.width}x${box.height}: ${name(element)}`);
          }
          const text = [...element.childNodes]
            .filter(node => node.nodeType === 3).map(node => node.textContent.trim()).join('');
          if (text && !faded(element) && box.width > 1) {
            const style = getComputedStyle(element);
            const ground = grounds(element);
            const [a, b] = [light(pixel(ground)), light(pixel([...ground, style.color]))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const big = parseFloat(style.fontSize) >= 24;
            if (ratio < (big ? 3 : 4.5)) {
              found.push(`contrast ${ratio.toFixed(2)} of <${tag}> ${text.slice(0, 40)}`);
            }
          }
          const id = element.id;
          if (id && element.getRootNode().querySelectorAll(`#${CSS.escape(id)}`).length > 1) {
            found.push(`repeated id ${id}`);
          }
        }
        if (!document.documentElement.lang) found.push('no language');
        if (!document.title) found.push('no title');
        const width = document.documentElement.scrollWidth;
        if (width > innerWidth) found.push(`scrolls sideways: ${width}`);
        return found;
      }
      """;

  /** Ends what moves, in all components, so that colours are those that stay. */
  private static final String SETTLE =
      """
      () => {
        const end = root => {
          root.getAnimations().forEach(each => {
            if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish();
          });
          root.querySelectorAll('*').forEach(each => each.shadowRoot && end(each.shadowRoot));
        };
        end(document);
      }
      """;

  private static final String DARK = "() => matchMedia('(prefers-color-scheme: dark)').matches";

  private Barriers() {}

  /**
   * What we look for ourselves and what axe finds, in the scheme that the page has and in the other
   * one; after it the page has its own again.
   */
  static List<String> of(Page page) {
    return of(page.mainFrame());
  }

  /** The same of a page inside another one. */
  static List<String> of(Frame frame) {
    boolean dark = Boolean.TRUE.equals(frame.evaluate(DARK));
    List<String> found = new ArrayList<>(seen(frame, dark));
    found.addAll(seen(frame, !dark));
    show(frame, dark);
    return found;
  }

  @SuppressWarnings("unchecked")
  private static List<String> seen(Frame frame, boolean dark) {
    show(frame, dark);
    String scheme = dark ? "dark: " : "light: ";
    return Stream.concat(((List<String>) frame.evaluate(FIND)).stream(), Axe.of(frame).stream())
        .map(scheme::concat)
        .toList();
  }

  private static void show(Frame frame, boolean dark) {
    ColorScheme scheme = dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    frame.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    frame.evaluate(SETTLE);
  }
}
