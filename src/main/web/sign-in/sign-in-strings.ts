import type {Language} from '../text/strings.js';

interface SignInStrings {
  title: string;
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
    more: 'Open the sign-in link you were given, or paste its token here. A lead can make one with',
    label: 'Token or sign-in link',
    button: 'Sign in',
    busy: 'Signing in …',
    refused: 'This token is not valid, or no longer. Ask for a new one and paste it whole.',
    unreachable: 'The server does not answer. Check that it is running, then try again.',
  },
  fr: {
    title: 'Se connecter à Glidepath',
    more: 'Ouvrez le lien de connexion reçu, ou collez ici son jeton. Un responsable en crée un avec',
    label: 'Jeton ou lien de connexion',
    button: 'Se connecter',
    busy: 'Connexion …',
    refused: 'Ce jeton n’est pas ou plus valable. Demandez-en un nouveau et collez-le en entier.',
    unreachable: 'Le serveur ne répond pas. Vérifiez qu’il est lancé, puis réessayez.',
  },
  es: {
    title: 'Iniciar sesión en Glidepath',
    more: 'Abra el enlace de acceso que recibió o pegue aquí su token. Un responsable puede crear uno con',
    label: 'Token o enlace de acceso',
    button: 'Iniciar sesión',
    busy: 'Iniciando sesión …',
    refused: 'Este token no es válido o ya caducó. Pida uno nuevo y péguelo entero.',
    unreachable: 'El servidor no responde. Compruebe que está en marcha e inténtelo de nuevo.',
  },
};
