import type {Language} from '../text/strings.js';

interface SignInStrings {
  title: string;
  at: string;
  another: string;
  problems: Record<string, string>;
  more: string;
  label: string;
  button: string;
  busy: string;
  refused: string;
  unreachable: string;
}

export const signInStrings: Record<Language, SignInStrings> = {
  en: {
    title: 'Sign in to Glidepath',
    at: 'Sign in with {name}',
    another: 'Another way',
    problems: {
      none: 'No sign-in provider is set up on this server. Use a link or a token.',
      away: 'The sign-in provider cannot be reached. Try again in a moment, or use another way.',
      late: 'This sign-in took too long, or was begun in another window. Please begin again.',
      refused: 'The sign-in provider did not let this sign-in through. Please begin again.',
      'no-role': 'You are signed in there, but no role here belongs to you yet. Whoever administers Glidepath can give your group one.',
    },
    more: 'Open the sign-in link you were given, or paste its token here. A lead can make one with',
    label: 'Token or sign-in link',
    button: 'Sign in',
    busy: 'Signing in …',
    refused: 'This token is not valid, or no longer. Ask for a new one and paste it whole.',
    unreachable: 'The server does not answer. Check that it is running, then try again.',
  },
  fr: {
    title: 'Se connecter à Glidepath',
    at: 'Se connecter avec {name}',
    another: 'Autre moyen',
    problems: {
      none: 'Aucun fournisseur d’identité n’est configuré sur ce serveur. Utilisez un lien ou un jeton.',
      away: 'Le fournisseur d’identité est injoignable. Réessayez dans un instant, ou par un autre moyen.',
      late: 'Cette connexion a duré trop longtemps, ou a commencé dans une autre fenêtre. Recommencez.',
      refused: 'Le fournisseur d’identité n’a pas validé cette connexion. Recommencez.',
      'no-role': 'Votre identité est confirmée, mais aucun rôle ne vous est attribué ici. L’administration de Glidepath peut en donner un à votre groupe.',
    },
    more: 'Ouvrez le lien de connexion reçu, ou collez ici son jeton. Un responsable en crée un avec',
    label: 'Jeton ou lien de connexion',
    button: 'Se connecter',
    busy: 'Connexion …',
    refused: 'Ce jeton n’est pas ou plus valable. Demandez-en un nouveau et collez-le en entier.',
    unreachable: 'Le serveur ne répond pas. Vérifiez qu’il est lancé, puis réessayez.',
  },
  es: {
    title: 'Iniciar sesión en Glidepath',
    at: 'Iniciar sesión con {name}',
    another: 'De otra manera',
    problems: {
      none: 'Este servidor no tiene configurado ningún proveedor de identidad. Use un enlace o un token.',
      away: 'No se puede contactar con el proveedor de identidad. Inténtelo de nuevo en un momento o de otra manera.',
      late: 'Este inicio de sesión tardó demasiado o comenzó en otra ventana. Vuelva a empezar.',
      refused: 'El proveedor de identidad no aceptó este inicio de sesión. Vuelva a empezar.',
      'no-role': 'Su identidad está confirmada, pero aquí aún no tiene ninguna función. La administración de Glidepath puede asignar una a su grupo.',
    },
    more: 'Abra el enlace de acceso que recibió o pegue aquí su token. Un responsable puede crear uno con',
    label: 'Token o enlace de acceso',
    button: 'Iniciar sesión',
    busy: 'Iniciando sesión …',
    refused: 'Este token no es válido o ya caducó. Pida uno nuevo y péguelo entero.',
    unreachable: 'El servidor no responde. Compruebe que está en marcha e inténtelo de nuevo.',
  },
};
