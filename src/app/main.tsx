import '../ui/base.css';
import { render } from 'preact';
import { Gallery } from '../ui/gallery/gallery.tsx';
const root = document.getElementById('app');
if (root) render(<Gallery />, root);
